import type { FormRow as FormRowShape, Indicator as IndicatorShape } from '../domain/catalogue.ts'
import { GongkaiError } from '../domain/errors.ts'
import { UNITS, type UnitCode } from '../domain/figures.ts'
import { builder } from './builder.ts'
import { type Context, catalogueOf } from './context.ts'
import { Comparability, ReportForm } from './enums.ts'
import { inLanguage, languageArgs } from './language.ts'

type UnitShape = { readonly code: UnitCode; readonly zh: string; readonly en: string }

/** The unit of a code, with its labels. */
export function unitOf(code: UnitCode | null): UnitShape | null {
  return code === null ? null : { code, ...UNITS[code] }
}

export const Unit = builder.objectRef<UnitShape>('Unit').implement({
  description: 'A unit as reports print it.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: `One of ${Object.keys(UNITS).join(' ')}.`,
    }),
    label: t.string({
      args: languageArgs,
      description: 'Its name.',
      resolve: (unit, args) => inLanguage(args, unit.zh, unit.en),
    }),
  }),
})

export const FormRow = builder.objectRef<FormRowShape>('FormRow')
FormRow.implement({
  description: 'A row of an official form.',
  fields: (t) => ({
    form: t.expose('form', { type: ReportForm, description: 'The form.' }),
    code: t.exposeString('code', {
      description: 'Stable code of the row, for example g14.out.granted.',
    }),
    label: t.string({
      args: languageArgs,
      description: 'Its label on the form.',
      resolve: (row, args) => inLanguage(args, row.labelZh, row.labelEn),
    }),
    comparability: t.expose('comparability', {
      type: Comparability,
      nullable: true,
      description:
        'How far its figures may be compared with the same indicator of other forms; null for a mere heading.',
    }),
    parent: t.field({
      type: FormRow,
      nullable: true,
      description: 'The row that it is part of.',
      resolve: (row, _args, context) =>
        row.parent === null ? null : (catalogueOf(context).rows.get(row.parent) ?? null),
    }),
  }),
})

export const Indicator = builder.objectRef<IndicatorShape>('Indicator').implement({
  description: 'A quantity that reports of several forms give alike.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Canonical code; that of an outcome is the outcome’s name.',
    }),
    label: t.string({
      args: languageArgs,
      description: 'Its name.',
      resolve: (indicator, args) => inLanguage(args, indicator.labelZh, indicator.labelEn),
    }),
    definition: t.string({
      nullable: true,
      args: languageArgs,
      description: 'What it counts, and where the forms differ.',
      resolve: (indicator, args) =>
        inLanguage(args, indicator.definitionZh, indicator.definitionEn),
    }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'The unit that the forms give it.',
      resolve: (indicator) => unitOf(indicator.unit),
    }),
    comparability: t.expose('comparability', {
      type: Comparability,
      description: 'The weakest of its rows.',
    }),
    rows: t.field({
      type: [FormRow],
      description: 'The rows of the forms that it joins.',
      resolve: (indicator) => [...indicator.rows],
    }),
  }),
})

/**
 * Refuses codes that no indicator has.
 * @throws GongkaiError UNKNOWN_CODE
 */
export function requireIndicators(
  context: Context,
  argument: string,
  codes: readonly string[],
): void {
  for (const code of codes) {
    if (!catalogueOf(context).indicators.has(code)) {
      throw new GongkaiError(
        'UNKNOWN_CODE',
        `${argument}: no indicator has the code ${JSON.stringify(code.slice(0, 80))}. The query indicators lists them all.`,
      )
    }
  }
}

builder.queryFields((t) => ({
  indicator: t.field({
    type: Indicator,
    nullable: true,
    args: {
      code: t.arg.string({ required: true, description: 'For example app.received or GRANTED.' }),
    },
    description: 'The indicator with this code; null when there is none.',
    resolve: (_root, { code }, context) => catalogueOf(context).indicators.get(code) ?? null,
  }),
  indicators: t.field({
    type: [Indicator],
    args: { form: t.arg({ type: ReportForm, description: 'Only those that this form has.' }) },
    description: 'All indicators, in the order of the forms.',
    resolve: (_root, { form }, context) => {
      const catalogue = catalogueOf(context)
      if (form === 'NARRATIVE') return []
      return form ? [...catalogue.indicatorsOf(form)] : [...catalogue.indicators.values()]
    },
  }),
}))
