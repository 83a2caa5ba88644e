// How the program is called where it stands: from a checkout by npm, installed by its name.

const program = import.meta.url.endsWith('.ts') ? 'npm start --silent --' : 'trichluc'

/** Commands in a text as they can be run here. */
export const asCalled = (text: string): string =>
  text.replace(
    /(?<![\p{L}\p{Nd}/.-])trichluc(?= (?:extract|ingest|show|explain|rules|status|query|search|compare|audit|review|serve|catalog|reprocess|export|verify|remove|doctor|schema|help) ?)/gu,
    program,
  )
