import { isReadable, readerOf } from './declared-format.rules'

const american = readerOf('M/d/yyyy')
const log = readerOf('yyyy/MM/dd HH:mm:ss.SSS')

test('a month and a day may have one or two digits', () => {
  expect(american('3/1/2017')).toBe(Date.UTC(2017, 2, 1))
  expect(american('10/20/2016')).toBe(Date.UTC(2016, 9, 20))
})

test('a time is read to the millisecond', () => {
  expect(log('2012/10/09 14:50:17.123')).toBe(Date.UTC(2012, 9, 9, 14, 50, 17, 123))
})

test.each([
  '',
  '2017-03-01',
  '13/1/2017',
  '2/30/2017',
  '2/29/2017',
  '0/1/2017',
  '1/0/2017',
  '3/1/17',
  '3/1/2017 x',
  ' 3/1/2017',
])('"%s" is no date', (text) => {
  expect(american(text)).toBeNull()
})

test.each([
  '2012/10/09 24:00:00.000',
  '2012/10/09 12:60:00.000',
  '2012/10/09 12:00:60.000',
  '2012x10x09 12:00:00.000',
])('"%s" is no time', (text) => {
  expect(log(text)).toBeNull()
})

test('the 29th of February is a date in leap years', () => {
  expect(american('2/29/2016')).toBe(Date.UTC(2016, 1, 29))
})

test('the dot of a format is a dot and nothing else', () => {
  expect(log('2012/10/09 14:50:17,123')).toBeNull()
})

test('a format has to name year, month and day once each, and nothing unknown', () => {
  expect(isReadable('M/d/yyyy')).toBe(true)
  expect(isReadable('dd.MM.yyyy HH:mm')).toBe(true)
  expect(isReadable('M/yyyy')).toBe(false)
  expect(isReadable('M/d/yy')).toBe(false)
  expect(isReadable('d/d/M/yyyy')).toBe(false)
})
