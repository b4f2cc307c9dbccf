const text = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const day = { type: 'string', format: 'date' } as const;
const object = <Properties extends Record<string, object>>(properties: Properties) => ({
  type: 'object' as const,
  required: Object.keys(properties),
  properties,
});
const listOf = <Items extends object>(items: Items) => ({ type: 'array' as const, items });

/** OpenAPI schema of `ImportReport`. */
export const importReportSchema = object({
  dryRun: { type: 'boolean' },
  document: object({ sha256: text, number: text, signedOn: day }),
  appendices: listOf(
    object({
      name: text,
      title: text,
      dataDate: { ...day, nullable: true },
      sections: listOf(object({ title: text, rows: count })),
      rows: count,
    }),
  ),
  tasks: object({ assigned: count, alreadyKnown: count }),
  assignments: count,
  events: count,
  findings: listOf(object({ code: text, place: text, message: object({ vi: text, en: text }) })),
  rows: { type: 'array', nullable: true, items: { type: 'object' } },
  position: { type: 'integer', nullable: true },
});
