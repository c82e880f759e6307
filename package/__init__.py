"""What build.spec puts around the two programs: icons, licences, the desktop's files, the archive."""
