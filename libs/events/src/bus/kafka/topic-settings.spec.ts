import { differences, topicSettings } from './topic-settings'

test('a topic that is set up as every topic is has no differences, whatever else is set there', () => {
  expect(differences({ ...topicSettings.config, 'max.message.bytes': '2000000' })).toEqual([])
})

test('another setting, and one that the topic leaves to the broker, are differences', () => {
  const { 'retention.bytes': _left, ...others } = topicSettings.config
  expect(differences({ ...others, 'cleanup.policy': 'compact' })).toEqual([
    { name: 'retention.bytes', is: 'not set', shouldBe: '-1' },
    { name: 'cleanup.policy', is: 'compact', shouldBe: 'delete' },
  ])
})
