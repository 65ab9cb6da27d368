/** Seeds the shipped models without overwriting what a process owner deployed, checks what anybody deploys, and keeps the record of it. */
package nl.klachtkracht.process.deployment;
