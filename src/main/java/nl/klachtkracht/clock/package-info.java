/** The ground floor: running deadlines, and the time they are counted in. */
@org.springframework.modulith.ApplicationModule(displayName = "Clock")
package nl.klachtkracht.clock;
