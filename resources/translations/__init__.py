"""The catalogues of the window's languages: .ts for people, .qm for Qt."""
