/** What the whole portal refuses: who may enter where, and what no request may do to it. */
package org.greenroom.defence;
