jest.mock('@customer-graph/contracts', () => {
  throw new Error('The example of sales.deal-won.v1 is not what its schema says.')
})

test('a contract that cannot be loaded is told in a sentence, without a stack', async () => {
  const { argv, exitCode } = process
  process.argv = [...argv.slice(0, 2), '--check']
  const write = jest.spyOn(process.stderr, 'write')
  try {
    const said = await new Promise((told) => {
      write.mockImplementation((text) => (told(text), true))
      void import('./main')
    })
    expect(said).toBe('The example of sales.deal-won.v1 is not what its schema says.\n')
  } finally {
    write.mockRestore()
    process.argv = argv
    process.exitCode = exitCode
  }
})
