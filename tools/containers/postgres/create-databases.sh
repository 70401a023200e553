#!/bin/sh
# Run by the PostgreSQL image on an empty volume: a role and a database of the same name for each word of DATABASES, with
# the password in DATABASE_PASSWORD_<NAME>. Nobody but its own role may connect to a database.
set -eu

for name in $DATABASES; do
  variable="DATABASE_PASSWORD_$(printf %s "$name" | tr '[:lower:]' '[:upper:]')"
  eval "password=\${$variable:-}"
  if [ -z "$password" ]; then
    echo "$variable is not set: give the role $name a password." >&2
    exit 1
  fi
  psql --no-psqlrc -v ON_ERROR_STOP=1 -v name="$name" -v password="$password" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done

psql --no-psqlrc -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
SQL
