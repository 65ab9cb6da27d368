package nl.klachtkracht.contact;

import java.time.Instant;

/** When a customer is to hear from us again, and when that promise is broken. */
record NextContact(Instant due, Instant limit) {
}
