// Read by Heroku's Go buildpack: the compiler to use and the package to install.
//
// +heroku goVersion go1.25
// +heroku install .
module locust-loadtest

go 1.25
