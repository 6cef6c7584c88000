package org.greenroom.signing;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class SigningKeysServiceTest extends SigningKeysContract {}
