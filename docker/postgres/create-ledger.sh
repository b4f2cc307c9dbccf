#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty. The server owns its database and is no superuser.
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$LEDGER_PASSWORD" --username="$POSTGRES_USER" --dbname=postgres <<'SQL'
CREATE ROLE ledger LOGIN PASSWORD :'password';
CREATE DATABASE ledger OWNER ledger;
SQL
