"""The official form's flowchart: symbols in the lanes of a table, connectors that join its rows."""
