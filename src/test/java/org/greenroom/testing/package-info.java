/** What the tests share. */
package org.greenroom.testing;
