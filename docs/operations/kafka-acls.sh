#!/bin/sh
# Generated from libs/contracts and the consumers in apps/ by tools/contracts. Generate again instead of changing it.
# Who may do what on the brokers. docs/operations/kafka.md says how to apply it.
#   ACLS="bin/kafka-acls.sh --bootstrap-server HOST:PORT --command-config admin.properties" sh kafka-acls.sh
set -eu
: "${ACLS:?must be the command of kafka-acls.sh with --bootstrap-server and --command-config}"

# sales writes sales.events; reads success.events, operating-model.events as sales
$ACLS --add --allow-principal User:sales --operation Write --operation Read --operation DescribeConfigs --topic sales.events
$ACLS --add --allow-principal User:sales --operation Read --operation DescribeConfigs --topic success.events --topic operating-model.events
$ACLS --add --allow-principal User:sales --operation Read --group sales
$ACLS --add --allow-principal User:sales --operation Read --operation Delete --resource-pattern-type prefixed --group sales-replay-

# success writes success.events; reads sales.events, operating-model.events as success
$ACLS --add --allow-principal User:success --operation Write --operation Read --operation DescribeConfigs --topic success.events
$ACLS --add --allow-principal User:success --operation Read --operation DescribeConfigs --topic sales.events --topic operating-model.events
$ACLS --add --allow-principal User:success --operation Read --group success
$ACLS --add --allow-principal User:success --operation Read --operation Delete --resource-pattern-type prefixed --group success-replay-

# support writes support.events; reads sales.events, operating-model.events as support
$ACLS --add --allow-principal User:support --operation Write --operation Read --operation DescribeConfigs --topic support.events
$ACLS --add --allow-principal User:support --operation Read --operation DescribeConfigs --topic sales.events --topic operating-model.events
$ACLS --add --allow-principal User:support --operation Read --group support
$ACLS --add --allow-principal User:support --operation Read --operation Delete --resource-pattern-type prefixed --group support-replay-

# product-feedback writes product-feedback.events; reads sales.events as product-feedback
$ACLS --add --allow-principal User:product-feedback --operation Write --operation Read --operation DescribeConfigs --topic product-feedback.events
$ACLS --add --allow-principal User:product-feedback --operation Read --operation DescribeConfigs --topic sales.events
$ACLS --add --allow-principal User:product-feedback --operation Read --group product-feedback
$ACLS --add --allow-principal User:product-feedback --operation Read --operation Delete --resource-pattern-type prefixed --group product-feedback-replay-

# operating-model writes operating-model.events; reads sales.events, success.events, support.events, product-feedback.events, operating-model.events as operating-model, operating-model-facts, operating-model-timeline
$ACLS --add --allow-principal User:operating-model --operation Write --operation Read --operation DescribeConfigs --topic operating-model.events
$ACLS --add --allow-principal User:operating-model --operation Read --operation DescribeConfigs --topic sales.events --topic success.events --topic support.events --topic product-feedback.events
$ACLS --add --allow-principal User:operating-model --operation Read --group operating-model --group operating-model-facts --group operating-model-timeline
$ACLS --add --allow-principal User:operating-model --operation Read --operation Delete --resource-pattern-type prefixed --group operating-model-replay-

# gateway writes nothing; reads sales.events, success.events, support.events, product-feedback.events, operating-model.events as gateway-live-…
$ACLS --add --allow-principal User:gateway --operation Read --operation DescribeConfigs --topic sales.events --topic success.events --topic support.events --topic product-feedback.events --topic operating-model.events
$ACLS --add --allow-principal User:gateway --operation Read --operation Delete --resource-pattern-type prefixed --group gateway-live-

# A consumer outside the services, here "my-team": reads everything, in groups of its own, and writes nothing.
#$ACLS --add --allow-principal User:my-team --operation Read --topic sales.events --topic success.events --topic support.events --topic product-feedback.events --topic operating-model.events --group my-team
#$ACLS --add --allow-principal User:my-team --operation Read --resource-pattern-type prefixed --group my-team-
