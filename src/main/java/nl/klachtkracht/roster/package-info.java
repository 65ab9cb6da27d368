/** Who works here: who is hired, who belongs to which group, who can own a complaint. */
@org.springframework.modulith.ApplicationModule(displayName = "Roster")
package nl.klachtkracht.roster;
