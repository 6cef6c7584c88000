/** Journeys of people through the packaged portal, in a real browser. Run by failsafe, after the jar is made. */
package org.greenroom.browser;
