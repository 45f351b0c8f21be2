/* Stands before Material's search worker, so that a page fetches neither that worker nor the index
   of the whole catalogue until somebody types a query. The address of Material's worker follows the
   "?" of ours. Messages are Material's: 0 setup, 1 ready, 2 query, 3 result. */
let query = "", loading = false, running = false

function pass(message) {
  dispatchEvent(new MessageEvent("message", { data: message }))
}

async function start() {
  const response = await fetch("../search/search_index.json")
  const index = await response.json()
  importScripts("../assets/javascripts/workers/" + location.search.split("/").pop())
  pass({ type: 0, data: { ...index, options: {} } })
  // Until here what is typed changes the query; from here on Material's worker hears it itself.
  setTimeout(() => {
    running = true
    pass({ type: 2, data: query })
  })
}

addEventListener("message", ({ data }) => {
  if (running || data.type !== 2) return
  query = data.data
  if (!query) postMessage({ type: 3, data: { items: [] } })
  else if (!loading) {
    loading = true
    start().catch(() => { loading = false })
  }
})

postMessage({ type: 1 })
