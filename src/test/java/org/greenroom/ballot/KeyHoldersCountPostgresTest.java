package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class KeyHoldersCountPostgresTest extends KeyHoldersCountContract {}
