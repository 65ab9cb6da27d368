/** The story that informs the customer every two to four hours while another one solves, and what takes an obstacle away. */
package nl.klachtkracht.process.contact;
