import { javaMajor, whatIsMissing } from './java.rules'

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_392"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', null],
])('%s is Java %s', (printed, major) => {
  expect(javaMajor(printed)).toBe(major)
})

test('a machine with Java 17 and Maven lacks nothing', () => {
  expect(whatIsMissing({ java: 17, maven: true, jarsAtHand: false })).toBeNull()
})

test('Maven is not needed once the jars are here', () => {
  expect(whatIsMissing({ java: 21, maven: false, jarsAtHand: true })).toBeNull()
})

test('each lack is named with what to install', () => {
  expect(whatIsMissing({ java: null, maven: true, jarsAtHand: false })).toMatch(
    /Java 17, which is not here.*openjdk-17/,
  )
  expect(whatIsMissing({ java: null, maven: false, jarsAtHand: false })).toMatch(
    /Java 17 and Maven.*maven openjdk-17/,
  )
  expect(whatIsMissing({ java: 11, maven: true, jarsAtHand: true })).toMatch(/has Java 11/)
  expect(whatIsMissing({ java: 17, maven: false, jarsAtHand: false })).toMatch(/apt-get install maven\)/)
})
