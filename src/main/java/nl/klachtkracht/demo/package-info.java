/** The whole system on one machine and nothing else: embedded PostgreSQL and mail server, demo users, real complaints in flight; left out of the production jar. */
@org.springframework.modulith.ApplicationModule(displayName = "Demo")
package nl.klachtkracht.demo;
