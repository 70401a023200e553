import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints every deal that was ever won, and goes on with those that are won from now on.
 *
 * java -cp "$KAFKA_HOME/libs/*" docs/events/samples/PrintWonDeals.java <host:port> <consumer group>
 */
public class PrintWonDeals {
  /** How far each customer was followed. Keep this in your database, written in the transaction of what you do with an event. */
  private static final Map<String, Long> followed = new HashMap<>();

  private static final ObjectMapper json = new ObjectMapper();

  public static void main(String[] given) throws Exception {
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", given.length > 0 ? given[0] : "127.0.0.1:9092",
        "group.id", given.length > 1 ? given[1] : "sample-won-deals-java",
        "auto.offset.reset", "earliest",
        "enable.auto.commit", false,
        "allow.auto.create.topics", false,
        "key.deserializer", StringDeserializer.class,
        "value.deserializer", StringDeserializer.class);
    try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings)) {
      consumer.subscribe(List.of("sales.events"));
      while (true) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) hear(record);
        consumer.commitSync(); // after the effect, never before it
      }
    }
  }

  private static void hear(ConsumerRecord<String, String> record) throws Exception {
    String stream = header(record, "ce_stream");
    long sequence = Long.parseLong(header(record, "ce_sequence"));
    Long last = followed.get(stream);
    if (last != null && sequence <= last) return; // delivered again
    if (last != null && sequence > last + 1)
      System.err.println(stream + ": " + (last + 1) + " to " + (sequence - 1) + " did not come");
    followed.put(stream, sequence);

    if (header(record, "ce_type").equals("sales.events-undone.v1")) { // sales was put back to before them
      System.out.println(json.createObjectNode().set("noMore", json.readTree(record.value()).get("eventIds")));
      return;
    }
    if (!header(record, "ce_type").equals("sales.deal-won.v1")) return; // perhaps one that did not exist when this was written
    JsonNode deal = json.readTree(record.value());
    boolean imported = header(record, "ce_history").equals("true"); // long ago: count it, but congratulate nobody
    System.out.println(json.createObjectNode()
        .put("id", header(record, "ce_id"))
        .put("at", header(record, "ce_time"))
        .put("customerId", deal.get("customerId").asText())
        .<com.fasterxml.jackson.databind.node.ObjectNode>set("value", deal.get("value"))
        .put("imported", imported));
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
