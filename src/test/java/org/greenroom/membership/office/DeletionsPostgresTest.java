package org.greenroom.membership.office;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class DeletionsPostgresTest extends DeletionsContract {}
