/** The commands of a page: every line of its `sh` blocks that is neither empty nor a comment. */
export const commandsOf = (page: string): string[] =>
  [...page.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
