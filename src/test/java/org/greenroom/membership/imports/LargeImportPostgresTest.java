package org.greenroom.membership.imports;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class LargeImportPostgresTest extends LargeImportContract {}
