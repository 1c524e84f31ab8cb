// How large the page is.

/** The element with the size of what a reader can scroll through: in quirks mode it is the body. */
export const scroller = () => document.scrollingElement ?? document.documentElement;
