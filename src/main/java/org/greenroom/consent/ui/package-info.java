/** The pages about consent: members’ own, and those of the officers who look after its wordings. */
@NullMarked
package org.greenroom.consent.ui;

import org.jspecify.annotations.NullMarked;
