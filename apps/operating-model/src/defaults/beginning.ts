/** From when the defaults are in force: before anything that is measured against them. */
export const beginning = '2020-01-01T00:00:00.000Z'
