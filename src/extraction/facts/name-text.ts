import type { Script } from '../../domain/sections.ts'
import { foldText } from '../../domain/text-folding.ts'

/**
 * A name in two forms of the same length: as it is shown (simplified, but not folded further where
 * the document is simplified itself: 乾元镇 stays) and folded for matching. Without white space.
 */
export type NameText = { readonly shown: string; readonly folded: string }

/** A printed name in both forms. */
export function nameText(printed: string, script: Script): NameText {
  const compact = printed.replace(/[\s\u200b\ufeff]+/g, '')
  const folded = foldText(compact)
  return { shown: script === 'HANT' ? folded : compact, folded }
}

/** A part of a name, in code units. */
export function sliceName(name: NameText, from: number, to = name.folded.length): NameText {
  return { shown: name.shown.slice(from, to), folded: name.folded.slice(from, to) }
}
