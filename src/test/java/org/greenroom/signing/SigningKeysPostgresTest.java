package org.greenroom.signing;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class SigningKeysPostgresTest extends SigningKeysContract {}
