#!/bin/sh
# Draws what nobody should have to invent, once: a file that is already there stays as it is.
set -eu
umask 077
draw() {
  if [ ! -s "$1" ]; then
    # The letters in front satisfy the password policy whatever was drawn.
    printf 'Kk-9%s' "$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')" > "$1.new"
    mv "$1.new" "$1"
  fi
}
cd /secrets
draw spring.datasource.password
draw klachtkracht.secret
draw klachtkracht.admin.password
# The user of the application's image; PostgreSQL reads its password as root.
chown 10001 . ./*
chmod 0500 .
chmod 0400 ./*
