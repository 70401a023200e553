import { feedbackForTests } from './feedback-for-tests'

test('no mutation takes a text that nobody should take, nor fails of one', async () => {
  const feedback = await feedbackForTests()
  try {
    expect(await feedback.unguardedTexts()).toEqual([])
  } finally {
    await feedback.close()
  }
})

test('titles that were stored before they had a limit leave a list readable: they are cut, with a mark', async () => {
  const feedback = await feedbackForTests()
  try {
    const id = await feedback.item()
    await feedback.manager.query(
      `INSERT INTO feedback_item (id, title, area, status)
       SELECT gen_random_uuid(), repeat('long ', 48000), area, status FROM feedback_item, generate_series(1, 44) WHERE id = $1`,
      [id],
    )
    const { feedbackItems } = await feedback.answer('{ feedbackItems(first: 100) { nodes { title } } }')
    const titles = feedbackItems.nodes.map(({ title }: { title: string }) => title)
    expect(titles).toHaveLength(45)
    const long = titles.filter((title: string) => title !== 'Single sign-on')
    for (const title of long) expect([title.length, title.at(-1)]).toEqual([300, '…'])
    expect(long).toHaveLength(44)
  } finally {
    await feedback.close()
  }
})
