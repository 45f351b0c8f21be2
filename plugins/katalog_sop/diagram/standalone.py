"""A swimlane as an SVG file of its own, without the stylesheet of a site."""


def standalone_svg(svg: str, css: str) -> str:
    """Return *svg* with *css* inside, so that any viewer shows it as the site does."""
    head, bracket, rest = svg.partition(">")
    style = css.replace("&", "&amp;").replace("<", "&lt;")
    return f"{head}{bracket}<style>{style}</style>{rest}"
