package org.greenroom.consent.signing;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class SigningKeysPostgresTest extends SigningKeysContract {}
