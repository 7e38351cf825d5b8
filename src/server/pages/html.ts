const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A piece of HTML. Only `html` and `raw` make one, so whatever else is put into a page is text. */
export class Html {
  readonly #source: string
  constructor(source: string) {
    this.#source = source
  }
  toString(): string {
    return this.#source
  }
}

/** What may stand in a template: nothing is printed for null, undefined and false. */
export type Content = Html | string | number | null | undefined | false | readonly Content[]

/** A template of HTML; everything put into it is escaped unless it is HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let source = strings[0] ?? ''
  for (const [index, value] of values.entries())
    source += render(value) + (strings[index + 1] ?? '')
  return new Html(source)
}

/** Text that is HTML already, such as a style sheet of ours. Never for text from elsewhere. */
export function raw(source: string): Html {
  return new Html(source)
}

function render(value: Content): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.toString()
  if (typeof value === 'object') return value.map(render).join('')
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}
