/** What a person meets first: the start page by role, and the checks that refuse to start a system nobody should trust. */
@org.springframework.modulith.ApplicationModule(displayName = "Start")
package nl.klachtkracht.start;
