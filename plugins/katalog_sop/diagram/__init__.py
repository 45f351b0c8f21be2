"""Drawing: the swimlane of one SOP as Mermaid source and as SVG."""
