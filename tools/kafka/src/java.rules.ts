/** Apache Kafka 4 brokers do not start on anything older. */
export const oldestJava = 17

/** The major version in what `java -version` prints; null when the text is something else. Java 8 and older call themselves 1.8. */
export function javaMajor(printed: string): number | null {
  const found = /version "(?:1\.)?(\d+)/.exec(printed)
  return found ? Number(found[1]) : null
}

/** What is missing on this machine to start a broker, and what to do about it; null when nothing is. */
export function whatIsMissing(machine: {
  java: number | null
  maven: boolean
  jarsAtHand: boolean
}): string | null {
  const needsMaven = !machine.jarsAtHand && !machine.maven
  const install = `apt-get install ${needsMaven ? 'maven ' : ''}openjdk-17-jre-headless`
  const remedy = `Install ${needsMaven ? 'both' : 'it'} (Debian: ${install}), or set KAFKA_BROKERS to a running broker.`
  if (machine.java === null)
    return `Kafka needs Java ${oldestJava}${needsMaven ? ' and Maven, and neither is' : ', which is not'} here. ${remedy}`
  if (machine.java < oldestJava)
    return `Kafka needs Java ${oldestJava}, and this machine has Java ${machine.java}. ${remedy}`
  if (needsMaven)
    return 'Maven is needed once to fetch Kafka, and is not here. Install it (Debian: apt-get install maven), set KAFKA_HOME to an unpacked Kafka 4 release, or set KAFKA_BROKERS to a running broker.'
  return null
}
