"""Draws a row of small plots as one SVG: a panel for each figure, over the same counts."""

from collections.abc import Mapping, Sequence
from math import log10
from xml.sax.saxutils import escape

WIDTH, HEIGHT, MARGIN, COLUMNS = 280, 170, 34, 3


def plotted(counts: Sequence[int], panels: Mapping[str, Sequence[float]]) -> str:
    """Return the SVG; counts are on a logarithmic axis, and figures on one that begins with 0."""
    rows = -(-len(panels) // COLUMNS)
    size = f'viewBox="0 0 {COLUMNS * WIDTH} {rows * HEIGHT}"'
    drawn = [
        f'<g transform="translate({place % COLUMNS * WIDTH} {place // COLUMNS * HEIGHT})">'
        f"{_panel(name, counts, figures)}</g>"
        for place, (name, figures) in enumerate(panels.items())
    ]
    style = 'font-family="sans-serif" font-size="11" fill="#222"'
    background = '<rect width="100%" height="100%" fill="#fff"/>'
    parts = (f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>', background, *drawn)
    return "\n".join((*parts, "</svg>\n"))


def _panel(name: str, counts: Sequence[int], figures: Sequence[float]) -> str:
    bottom, right = HEIGHT - MARGIN, WIDTH - MARGIN
    first, last = log10(min(counts)), log10(max(counts))
    across = [
        MARGIN + (log10(count) - first) / ((last - first) or 1) * (right - MARGIN)
        for count in counts
    ]
    down = [bottom - figure / (max(figures) or 1) * (bottom - MARGIN - 12) for figure in figures]
    points = list(zip(across, down, strict=True))
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="#06c"/>'
        f'<text x="{x:.1f}" y="{y - 7:.1f}" text-anchor="middle">{figure:,.4g}</text>'
        f'<text x="{x:.1f}" y="{bottom + 15}" text-anchor="middle">{count:,}</text>'
        for (x, y), count, figure in zip(points, counts, figures, strict=True)
    )
    axis = f'<path d="M{MARGIN} {bottom}H{right}" stroke="#999"/>'
    curve = f'<polyline points="{line}" fill="none" stroke="#06c"/>'
    title = f'<text x="{MARGIN}" y="18" font-weight="bold">{escape(name)}</text>'
    return title + axis + curve + dots
