package org.greenroom.consent.signing;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class SigningKeysServiceTest extends SigningKeysContract {}
