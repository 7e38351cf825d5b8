import { builder } from './builder.ts'
import { type Context, servesText } from './context.ts'
import { derived } from './derived.ts'

function textOf({ text }: { text: string | null }, _args: object, context: Context): string | null {
  return servesText(context) ? text : null
}

export const SourceDocument = builder.prismaNode('SourceDocument', {
  nullable: true,
  id: { field: 'id' },
  // Select mode: the text is long and must not be read unless it is asked for.
  select: { id: true },
  description: 'The file that a report was read from.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The file’s name, without a folder.' }),
    sha256: t.exposeString('sha256', { description: 'sha256 of the file as it is.' }),
    mediaType: t.exposeString('mediaType', { description: 'Media type, for example text/html.' }),
    charset: t.exposeString('charset', { description: 'Character encoding of the file.' }),
    length: t.exposeInt('length', {
      description: 'Length of the decoded text in UTF-16 code units.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published; null when not known.',
    }),
    retrievedAt: t.expose('retrievedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was fetched; null when not known.',
    }),
    text: t.string({
      nullable: true,
      select: { text: true },
      description:
        'The decoded text; null until the document itself has been given to `ingest`, and where this service does not serve texts.',
      ...derived({ text: true }, textOf),
    }),
  }),
})
