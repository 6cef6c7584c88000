/** Real processes for tests and benchmarks: portals, databases, a proxy, and voters who talk to them over HTTP. */
@org.jspecify.annotations.NullMarked
package org.greenroom.processes;
