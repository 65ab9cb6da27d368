/** How a refusal looks over HTTP: a problem detail (RFC 9457) with one sentence. */
package nl.klachtkracht.refusal.web;
