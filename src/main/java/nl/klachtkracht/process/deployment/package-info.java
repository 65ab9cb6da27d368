/** Seeds the shipped models without overwriting what a process owner deployed. */
package nl.klachtkracht.process.deployment;
