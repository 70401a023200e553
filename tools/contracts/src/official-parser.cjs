const { readFileSync } = require('node:fs')
const { DiagnosticSeverity, Parser } = require('@asyncapi/parser')

// A process of its own, because the parser's many modules load ten times as fast outside of jest.
// Reads a document from standard input; writes what is wrong with it, and which messages its channels have.
new Parser().parse(readFileSync(0, 'utf8')).then(({ document, diagnostics }) => {
  const wrong = diagnostics.filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
  const channels = document?.channels().all() ?? []
  process.stdout.write(
    JSON.stringify({
      wrong: wrong.map(({ message, path }) => `${path.join('.')}: ${message}`),
      channels: channels.map((channel) => ({
        address: channel.address(),
        messages: channel
          .messages()
          .all()
          .map((message) => message.name()),
      })),
    }),
  )
})
