/** Letters in the reader's language, and the outbox through which each leaves once. */
@org.springframework.modulith.ApplicationModule(displayName = "Message")
package nl.klachtkracht.message;
