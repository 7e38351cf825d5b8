/** The attributes of an element that say how its text is read. */
export type Attributes = {
  className: string
  id: string
  style: string
  isHidden: boolean
  isAriaHidden: boolean
  hasHref: boolean
  hasName: boolean
  rowSpan: number
  columnSpan: number
  isPresentation: boolean
}

/** The names that are read; the values of others are skipped. */
export const READ_ATTRIBUTES = new Set(
  'class id style hidden aria-hidden href onclick name rowspan colspan role'.split(' '),
)

export function noAttributes(): Attributes {
  return {
    className: '',
    id: '',
    style: '',
    isHidden: false,
    isAriaHidden: false,
    hasHref: false,
    hasName: false,
    rowSpan: 1,
    columnSpan: 1,
    isPresentation: false,
  }
}

/** Notes an attribute that was read. */
export function setAttribute(attributes: Attributes, name: string, value: string): void {
  if (name === 'class') attributes.className = value
  else if (name === 'id') attributes.id = value
  else if (name === 'style') attributes.style = value.toLowerCase()
  else if (name === 'hidden') attributes.isHidden = true
  else if (name === 'aria-hidden') attributes.isAriaHidden = value.trim() === 'true'
  else if (name === 'href' || name === 'onclick') attributes.hasHref = true
  else if (name === 'name') attributes.hasName = true
  else if (name === 'rowspan') attributes.rowSpan = spanOf(value)
  else if (name === 'colspan') attributes.columnSpan = spanOf(value)
  else if (name === 'role') attributes.isPresentation = /^(?:presentation|none)$/.test(value.trim())
}

/** rowspan="0" runs to the end of the table. */
function spanOf(value: string): number {
  const span = Number.parseInt(value, 10)
  if (Number.isNaN(span) || span < 0) return 1
  return span === 0 ? 65_534 : Math.min(span, 65_534)
}

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/
const BOLD_STYLE = /font-weight\s{0,4}:\s{0,4}(bold|[6-9]00|normal|[1-5]00)/

/** Whether a style hides the element. Word's own `mso-hide:all` hides in Word alone. */
export function hides(style: string): boolean {
  return style !== '' && HIDDEN_STYLE.test(style)
}

/** Whether a style sets bold or takes it back; null when it says nothing. */
export function boldness(style: string): boolean | null {
  if (style === '') return null
  const weight = BOLD_STYLE.exec(style)?.[1]
  return weight === undefined ? null : weight === 'bold' || /^[6-9]/.test(weight)
}

/** Whether an element and all in it is not seen. */
export function isHiddenBy(attributes: Attributes, isBlock: boolean): boolean {
  // Decoration is hidden from screen readers; a block that is hidden so may be the page itself.
  return attributes.isHidden || hides(attributes.style) || (attributes.isAriaHidden && !isBlock)
}

/** `<a name="top">` marks a place and is no link. */
export function isAnchorOnly(attributes: Attributes): boolean {
  return !attributes.hasHref && (attributes.hasName || attributes.id !== '')
}
